#include "corpus/language.hpp"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Language, NamesTheLanguageOfAnArticle) {
  struct Case {
    const char* text;
    const char* language;
  };
  const Case cases[] = {
      {"The council said on Monday that the bridge over the river would be closed for a week, and "
       "that the buses to the town would leave from the old station.",
       "en"},
      {"Ferry late again, passengers told to wait for the evening sailing, which may be cancelled "
       "too",
       "en"},
      {"Net loss 12 cts vs profit 9 cts\nSales 4.1 mln vs 3.8 mln\nSix months\nAvg shrs 2.2 mln",
       "en"},
      {"Die Firma Three Quarter Sales Income zahlt den Anlegern im Sommer eine halbe Million Euro, "
       "wie der Vorstand am Dienstag in Bremen sagte.",
       "de"},
      {"SANTA ROSA - Torres-Villa closes the export registrations", ""},
      {"Der Stadtrat sagte am Montag, die Brücke über den Fluss werde eine Woche lang gesperrt.",
       "de"},
      {"Le conseil a déclaré lundi que le pont sur la rivière serait fermé pendant une semaine.",
       "fr"},
      {"El ayuntamiento dijo el lunes que el puente sobre el río estará cerrado una semana.", "es"},
      {"Городской совет сообщил в понедельник, что мост через реку закроют на неделю.", "ru"},
      {"市議会は月曜日、川に架かる橋を一週間閉鎖すると発表した。", "ja"},
      {"1 2 3", ""},
      {"", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(language_of(c.text), c.language) << c.text;
}

TEST(Language, EnglishNamesMakeNoEnglish) {
  EXPECT_NE(language_of(
                "De raad van de stad had in de zomer van dat jaar een brug laten sluiten, meldden "
                "The Harbour Post, The Ferry Times en The Quay. Dat was voor de meeste reizigers "
                "in de haven een ramp, want de bus was er in de winter al niet meer."),
            "en");
}

TEST(Language, CutsALongTextBetweenCharacters) {
  std::string text;
  while (text.size() < 5000) text += "Město řeklo, že most přes řeku bude zavřený. ";
  EXPECT_EQ(language_of(text), "cs");
  EXPECT_EQ(language_of(text.substr(1)), "cs");
}

}  // namespace
}  // namespace onrecord

#include "extractors/words/words.hpp"

#include <gtest/gtest.h>

#include <array>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rules.hpp"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, kTags> kNames = {
    "OTHER", "NOUN", "PROPN", "PRON",  "DET",  "ADJ",  "ADV",   "NUM", "PREP", "TO",
    "CONJ",  "SUB",  "AUX",   "MODAL", "VERB", "VING", "VPART", "NEG", "POSS", "PUNCT"};

const Rules& english() {
  static const std::unique_ptr<const Rules> kRules = load_rules("en", "");
  return *kRules;
}

struct Tagged {
  std::vector<std::string> words;
  std::vector<std::string_view> tags;
};

Tagged read(const std::string& text) {
  Document document;
  document.article.text = text;
  find_zones(document.article, english().zones, document.zones);
  find_tokens(document, english().tokens, document.tokens, document.sentences);
  std::vector<Word> words;
  read_words(document, english().lexicon, english().words, words);
  Tagged tagged;
  for (std::size_t i = 0; i < words.size(); ++i) {
    tagged.words.emplace_back(slice(text, document.tokens[i].span));
    tagged.tags.push_back(kNames[static_cast<std::size_t>(words[i].tag)]);
  }
  return tagged;
}

// `expected` lists tokens with their tags, in their order: "plans=VERB to=TO".
void check_tags(const std::string& text, const std::string& expected) {
  const Tagged tagged = read(text);
  std::istringstream pairs(expected);
  std::string pair;
  std::size_t at = 0;
  while (pairs >> pair) {
    const std::size_t equals = pair.rfind('=');
    const std::string word = pair.substr(0, equals);
    while (at < tagged.words.size() && tagged.words[at] != word) ++at;
    ASSERT_LT(at, tagged.words.size()) << "no token \"" << word << "\" in: " << text;
    EXPECT_EQ(tagged.tags[at], pair.substr(equals + 1)) << word << " in: " << text;
    ++at;
  }
}

struct Case {
  const char* text;
  const char* tags;
};

void check_all(const std::vector<Case>& cases) {
  for (const Case& c : cases) check_tags(c.text, c.tags);
}

TEST(Words, LooksUpTheTokensOfATextAsItLooksUpEachAlone) {
  Document document;
  document.article.text =
      "SHE said in May 1987 that 3,000 dlrs were paid. Internationalisations of caf\u00E9s, "
      "aren\u2019t they? Mr. O'Dwyer-Quennell, the 33rd of its (AP) kind, didn't";
  const std::string& text = document.article.text;
  find_zones(document.article, english().zones, document.zones);
  find_tokens(document, english().tokens, document.tokens, document.sentences);
  ASSERT_GT(document.tokens.size(), 30U);
  std::vector<Lexicon::Hit> hits(document.tokens.size());
  english().lexicon.look_up(text, document.tokens, hits);
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const std::string_view token = slice(text, document.tokens[i].span);
    const Lexicon::Hit alone = english().lexicon.look_up(token);
    EXPECT_EQ(hits[i].kind, alone.kind) << token;
    EXPECT_EQ(hits[i].word, alone.word) << token;
  }
}

TEST(Words, KnowNothingOfNoLetters) {
  EXPECT_EQ(english().lexicon.look_up("").kind, 0);
  EXPECT_EQ(english().lexicon.look_up("").word, kNoWord);
}

TEST(Words, TellNounsFromVerbsByTheirNeighbours) {
  check_all({
      {"Norland plans to cut fuel taxes next year.",
       "plans=VERB to=TO cut=VERB fuel=NOUN taxes=NOUN"},
      {"The plans drew sharp criticism.", "plans=NOUN drew=VERB sharp=ADJ criticism=NOUN"},
      {"The company reports that sales fell.", "reports=VERB that=SUB sales=NOUN fell=VERB"},
      {"Two reports on the fire will be released.",
       "reports=NOUN on=PREP will=MODAL be=AUX released=VPART"},
      {"She hopes the court rules in their favour.", "hopes=VERB the=DET court=NOUN"},
      {"They demand higher wages.", "They=PRON demand=VERB higher=ADJ wages=NOUN"},
      {"Demand for steel has grown.", "Demand=NOUN has=AUX grown=VPART"},
      {"The minister urged lawmakers to support the bill.",
       "urged=VERB to=TO support=VERB bill=NOUN"},
      {"Support for the bill is weak.", "Support=NOUN is=AUX weak=ADJ"},
      {"He warned of cuts to aid.", "warned=VERB of=PREP cuts=NOUN to=PREP aid=NOUN"},
      {"A vote on the measure is due.", "vote=NOUN measure=NOUN is=AUX"},
      {"Senators vote on the measure today.", "vote=VERB on=PREP measure=NOUN"},
      {"The union calls the offer an insult.", "calls=VERB the=DET offer=NOUN an=DET insult=NOUN"},
      {"Which party controls the house matters.", "controls=VERB"},
      {"The ferry was late, new figures show.", "new=ADJ figures=NOUN show=VERB"},
      {"The plan calls for a ferry, she said.", "calls=VERB for=PREP"},
      {"The party calls for a ferry were ignored.", "calls=NOUN for=PREP"},
      {"“We are late,” comments Ruiz.", "comments=VERB"},
      {"Does the president support the deal?", "Does=AUX president=NOUN support=VERB deal=NOUN"},
      {"How will the banks answer that?", "How=SUB will=MODAL banks=NOUN answer=VERB"},
  });
}

TEST(Words, TellPastFromParticiple) {
  check_all({
      {"Talks have stalled since the pact was signed.",
       "have=AUX stalled=VPART since=SUB was=AUX signed=VPART"},
      {"The proposed law failed.", "proposed=ADJ law=NOUN failed=VERB"},
      {"Mara Venn proposed a law.", "proposed=VERB a=DET law=NOUN"},
      {"The law, proposed by the mayor, failed.", "proposed=VPART by=PREP failed=VERB"},
      {"The offer, which holds for a week, showed that they hurried.", "showed=VERB"},
      {"The offer was a surprise, Ruiz, the mayor, added that nobody knew.", "added=VERB"},
      {"In 2019 the bank pledged to build, a word Ruiz said was late.", "pledged=VERB to=TO"},
      {"In a note released Friday, Ruiz said it was late.", "released=VPART said=VERB"},
      {"The plan drafted by engineers cost little.", "drafted=VPART by=PREP"},
      {"It has not yet been approved.", "has=AUX not=NEG yet=ADV been=AUX approved=VPART"},
      {"He was quickly and quietly released.", "was=AUX released=VPART"},
      {"Prices rose and closed at a record.", "rose=VERB and=CONJ closed=VERB"},
      {"Has the council agreed to meet?", "Has=AUX council=NOUN agreed=VPART to=TO meet=VERB"},
      {"“We lost,” added Kofi Braun.", "lost=VERB added=VERB Kofi=PROPN"},
      {"The company, based in Velden, said profit fell.",
       "based=VPART in=PREP said=VERB profit=NOUN fell=VERB"},
      {"Ruiz, 43, agreed to a deal, a clerk close to her said.", "agreed=VERB said=VERB"},
      {"Asked if Ruiz, 43, agreed to it, a clerk said no.", "agreed=VPART said=VERB"},
  });
}

TEST(Words, FindTheVerbOfAClauseThatHasNone) {
  check_all({
      {"The study links diet to cancer, Ana Ruiz said.", "study=NOUN links=VERB said=VERB"},
      {"Many workers lack health cover.", "workers=NOUN lack=VERB health=NOUN"},
      {"Experts question whether it will last.", "question=VERB whether=SUB"},
      {"The fund owns stakes in 30 firms.", "owns=VERB stakes=NOUN"},
      {"The firm posts a loss.", "firm=NOUN posts=VERB"},
      {"Velden attacks test Lind's plan.", "attacks=NOUN test=VERB"},
      {"She heads the agency and chairs its board.", "heads=VERB and=CONJ chairs=VERB"},
      {"Rovers, who are last, face Ulm on Friday.", "are=AUX face=VERB"},
      {"A rise in house prices by May.", "prices=NOUN"},
      {"House prices, which rose in May, fell in June.", "prices=NOUN rose=VERB fell=VERB"},
  });
}

TEST(Words, TellAdverbsFromAdjectives) {
  check_all({
      {"They no longer work here.", "no=ADV longer=ADV work=VERB"},
      {"There are no further plans.", "no=DET further=ADJ plans=NOUN"},
      {"The bank further said that it fell.", "further=ADV said=VERB"},
      {"He won and once told a clerk that he was late.", "once=ADV told=VERB"},
      {"It will open once approved.", "approved=VPART"},
      {"It would further weaken the firm.", "further=ADV weaken=VERB"},
  });
}

TEST(Words, TellTheUsesOfWordsInIng) {
  check_all({
      {"The minister is considering a ban.", "is=AUX considering=VING a=DET ban=NOUN"},
      {"A meeting on spending ended late.", "meeting=NOUN on=PREP spending=NOUN ended=VERB"},
      {"The leading party lost.", "leading=ADJ party=NOUN lost=VERB"},
      {"Speaking on Monday, she declined to comment.",
       "Speaking=VING on=PREP declined=VERB to=TO comment=VERB"},
      {"He called her, writing “Come home.”", "writing=VING"},
      {"A note on Friday reading: “Come home.”", "reading=VING"},
      {"They are not negotiating.", "are=AUX not=NEG negotiating=VING"},
      {"He accused them of hiding the documents.",
       "accused=VERB them=PRON of=PREP hiding=VING the=DET"},
  });
}

TEST(Words, ReadSmallWordsByWhatFollows) {
  check_all({
      {"She said that that offer was final.", "that=SUB that=DET offer=NOUN"},
      {"She said in May that, if it rained, they would stay.", "May=PROPN that=SUB if=SUB"},
      {"He left early, saying that as mayor he had to.", "saying=VING that=SUB"},
      {"The bank that failed was small.", "that=PRON failed=VERB was=AUX"},
      {"That is wrong.", "That=PRON is=AUX"},
      {"They told her the truth.", "her=PRON the=DET"},
      {"They praised her courage.", "her=DET courage=NOUN"},
      {"His office called; the mistake was his.", "His=DET office=NOUN his=PRON"},
      {"There is no money there.", "There=PRON is=AUX no=DET money=NOUN there=ADV"},
      {"He went to Velden to sign it.", "to=PREP Velden=PROPN to=TO sign=VERB"},
      {"They plan to openly defy the court.", "to=TO openly=ADV defy=VERB"},
      {"The firm plans to sell its boats.", "firm=NOUN plans=VERB to=TO sell=VERB"},
      {"4Quist said it was late.", "4Quist=PROPN said=VERB"},
      {"2019 was late, and 10K boats sold.", "2019=NUM was=AUX"},
      {"Marling plans to sell boats.", "Marling=PROPN plans=VERB to=TO"},
      {"Malta, unlike its rival Chad, hopes divers will sail.",
       "Chad=PROPN hopes=VERB divers=NOUN"},
      {"They have both urged Malta to sail.", "both=PRON urged=VPART to=TO"},
      {"He spoke, challenging Malta to sail.", "challenging=VING Malta=PROPN to=TO"},
      {"He asked that the board coordinate repairs.", "board=NOUN coordinate=VERB repairs=NOUN"},
      {"Something odd would have to give.", "odd=ADJ would=MODAL have=AUX"},
      {"They are willing to share maps.", "willing=ADJ to=TO share=VERB maps=NOUN"},
      {"They are planning to fund boats.", "planning=VING to=TO fund=VERB boats=NOUN"},
      {"It is leading to share sales.", "leading=VING to=PREP share=NOUN sales=NOUN"},
      {"Before the vote he left.", "Before=PREP the=DET vote=NOUN left=VERB"},
      {"Before he left, he voted.", "Before=SUB he=PRON left=VERB voted=VERB"},
      {"Sales fell because of the strike.", "because=PREP of=PREP strike=NOUN"},
      {"So many people came that they closed the doors.", "many=DET people=NOUN came=VERB"},
      {"The US says it will help us.", "US=PROPN says=VERB it=PRON will=MODAL help=VERB us=PRON"},
      {"The WHO said those who can should stay.",
       "WHO=PROPN those=PRON who=PRON can=MODAL should=MODAL stay=VERB"},
  });
}

TEST(Words, SplitThePossessiveFromTheVerb) {
  check_all({
      {"Norland's minister left.", "'s=POSS minister=NOUN"},
      {"It's a mistake and he's sorry.", "'s=AUX a=DET 's=AUX sorry=ADJ"},
      {"That's what the board's chairman wants.",
       "'s=AUX what=PRON 's=POSS chairman=NOUN wants=VERB"},
      {"Hal Cass' office is shut.", "'=POSS office=NOUN"},
      {"The workers' demands were met.", "'=POSS demands=NOUN were=AUX met=VPART"},
      {"They don't and won't pay.", "n't=NEG n't=NEG pay=VERB"},
      {"He'd rather wait; we'll see.", "'d=MODAL 'll=MODAL see=VERB"},
  });
}

TEST(Words, FindTheVerbOfARelativeClause) {
  check_all({
      {"She read a law that bans hobby boats near prisons.", "that=SUB bans=VERB hobby=NOUN"},
      {"The fact that bans work is known.", "bans=NOUN"},
  });
}

TEST(Words, TellNamesFromCapitalsAtTheBeginning) {
  check_all({
      {"However, Orla Quist disagreed.", "However=ADV Orla=PROPN Quist=PROPN disagreed=VERB"},
      {"Protesters gathered outside.", "Protesters=NOUN gathered=VERB"},
      {"Police said so.", "Police=NOUN said=VERB"},
      {"Quist said so.", "Quist=PROPN said=VERB"},
      {"In Velden, French officials met Will Otter in May.",
       "In=PREP Velden=PROPN French=ADJ officials=NOUN met=VERB Will=PROPN Otter=PROPN in=PREP "
       "May=PROPN"},
      {"But the Finance Ministry may act.",
       "But=CONJ the=DET Finance=PROPN Ministry=PROPN may=MODAL act=VERB"},
      {"Inflation slowed.", "Inflation=NOUN slowed=VERB"},
      {"“We lost,” said Norland coach Ida Roth.", "Norland=PROPN coach=NOUN Ida=PROPN"},
      {"“We lost,” Bright said.", "lost=VERB Bright=PROPN said=VERB"},
      {"\"We lost,\" Ned Sharp said.", "Ned=PROPN Sharp=PROPN said=VERB"},
  });
}

TEST(Words, KnowFamilyNamesThatAreWords) {
  check_all({
      {"Ida Young met Rolf Strong. Young said so. Strong, who is late, agreed.",
       "Young=PROPN said=VERB so=ADV Strong=PROPN who=PRON"},
      {"Ida Young spoke. Young people said so.", "Young=PROPN spoke=VERB Young=ADJ people=NOUN"},
      {"They are strong. Strong said so.", "strong=ADJ Strong=ADJ"},
  });
}

TEST(Words, TellWhatSomebodyPointsOutFromPoints) {
  check_all({{"Orla Quist points out that it is late.", "points=VERB"},
             {"Velden scored two points out of three.", "points=NOUN"}});
}

TEST(Words, HaveTheirVerbBetweenTwoPhrasesSideBySide) {
  check_all({
      {"It fell after the firm cut its price.", "after=SUB cut=VERB"},
      {"It fell after the boat-building firm lowered its price.", "after=SUB lowered=VERB"},
      {"It rose before the record cut.", "before=PREP cut=NOUN"},
  });
}

TEST(Words, BeginAQuotationWithWhatTheModalWaitsFor) {
  check_all({{"The town should “act now” on it.", "should=MODAL act=VERB"},
             {"The town must \"stop paying\" for it.", "must=MODAL stop=VERB"}});
}

TEST(Words, OfMonthsAreNoModals) {
  check_all({{"The clerk, 81, died at home on 3 May.", "died=VERB May=PROPN"}});
}

TEST(Words, EndANounPhraseThoughNoListHasThemAsNouns) {
  check_all({
      {"The new launch was late.", "new=ADJ launch=NOUN was=AUX"},
      {"His launch failed.", "His=DET launch=NOUN"},
      {"They left at the final whistle, and late.", "final=NOUN whistle=NOUN"},
      {"The first cut was late.", "cut=NOUN was=AUX"},
      {"The poor want help.", "want=VERB help=NOUN"},
      {"The military launch raids.", "launch=VERB raids=NOUN"},
      {"She saw her launch a boat.", "her=PRON launch=VERB"},
  });
}

TEST(Words, AgreeWithTheNounBeforeThem) {
  check_all({
      {"The authors call for a net and say it is late.", "call=VERB for=PREP"},
      {"The authors call for a net was late.", "call=NOUN for=PREP"},
      {"An appeals court directed it.", "appeals=NOUN court=NOUN directed=VERB"},
  });
}

TEST(Words, StandNearPlaces) {
  check_all({
      {"Plans for homes near Velden were lost.", "near=PREP Velden=PROPN"},
      {"The near miss was told.", "near=ADJ miss=NOUN"},
      {"She left this past week.", "past=ADJ week=NOUN"},
  });
}

TEST(Words, ReadHeadlinesWithoutTheirCapitals) {
  check_all({
      {"Norland Minister Calls for Ban on Plastic Bags",
       "Norland=PROPN Calls=VERB for=PREP Ban=NOUN on=PREP"},
      {"NORLAND PLANS TO CUT FUEL TAXES", "NORLAND=PROPN TO=TO CUT=VERB TAXES=NOUN"},
      {"Ana Quist Endorses Ivo Otter.", "Quist=PROPN Endorses=VERB Ivo=PROPN"},
      {"Ana Quist of Velden, Ivo Otter of Norland.", "Quist=PROPN of=PREP Velden=PROPN"},
  });
}

TEST(Words, GiveEveryTokenOfASentenceATag) {
  const Tagged tagged = read("He paid $3.5 million, or 12%, to @velden_news — at 9am!");
  for (std::size_t i = 0; i < tagged.words.size(); ++i) {
    EXPECT_NE(tagged.tags[i], "OTHER") << tagged.words[i];
  }
}

TEST(Words, ReadNothingOutOfNothing) {
  EXPECT_TRUE(read("").words.empty());
}

}  // namespace
}  // namespace onrecord

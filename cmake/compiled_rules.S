/* The compiled rules, written by compile_rules.cpp, as bytes of the program. */
    .section .rodata
    .global onrecord_compiled_rules_begin
    .global onrecord_compiled_rules_end
    .balign 64
onrecord_compiled_rules_begin:
    .incbin "rules.compiled"
onrecord_compiled_rules_end:
    .byte 0
    .section .note.GNU-stack,"",@progbits

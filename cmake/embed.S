/* The rule files, packed by pack.cmake, as bytes of the program. */
    .section .rodata
    .global onrecord_rules_begin
    .global onrecord_rules_end
onrecord_rules_begin:
    .incbin "rules.pack"
onrecord_rules_end:
    .byte 0
    .section .note.GNU-stack,"",@progbits

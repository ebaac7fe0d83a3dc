/* The layouts of the fact store and of the corpus index as bytes of the program. */
    .section .rodata
    .global onrecord_schema_begin
    .global onrecord_schema_end
onrecord_schema_begin:
    .incbin "schema.sql"
onrecord_schema_end:
    .byte 0
    .global onrecord_index_begin
    .global onrecord_index_end
onrecord_index_begin:
    .incbin "index.sql"
onrecord_index_end:
    .byte 0
    .section .note.GNU-stack,"",@progbits

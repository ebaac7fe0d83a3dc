/* The layout of the fact store, db/schema.sql, as bytes of the program. */
    .section .rodata
    .global onrecord_schema_begin
    .global onrecord_schema_end
onrecord_schema_begin:
    .incbin "schema.sql"
onrecord_schema_end:
    .byte 0
    .section .note.GNU-stack,"",@progbits

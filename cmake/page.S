/* The style sheet and the script of the HTML pages as bytes of the program. */
    .section .rodata
    .global onrecord_style_begin
    .global onrecord_style_end
onrecord_style_begin:
    .incbin "page.css"
onrecord_style_end:
    .byte 0
    .global onrecord_script_begin
    .global onrecord_script_end
onrecord_script_begin:
    .incbin "page.js"
onrecord_script_end:
    .byte 0
    .section .note.GNU-stack,"",@progbits

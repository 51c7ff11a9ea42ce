# Compares every #include of src/ with src/LAYERS.   awk -f layers.awk src/LAYERS FILE...
BEGIN { FS = "\t" }
FNR == NR {
    if ($0 !~ /^#/ && NF) {
        may[$1] = " " $2 " "
        library[$1] = " " $3 " "
    }
    next
}
FNR == 1 {
    n = split(FILENAME, part, "/")
    room = n == 2 ? "unakn*.c" : part[2]
}
/^[ \t]*#[ \t]*include[ \t]*"/ {
    split($0, q, "\"")
    to = q[2]
    split(to, t, "/")
    target = to ~ /\// ? t[1] : ""
    if (target == "" || target == room || may[room] == " * " || index(may[room], " " target " ") ||
        index(may[room], " " to " "))
        next
    printf "%s:%d: error: room \"%s\" may not include \"%s\" (src/LAYERS)\n", FILENAME, FNR, room, to
    bad = 1
}
/^[ \t]*#[ \t]*include[ \t]*</ {
    split($0, q, /[<>]/)
    name = q[2]
    if (name !~ /^(libxml|libxslt|pcre2|jansson|utf8proc|sha256|md|zip)/)
        next
    split(name, t, /[\/.]/)
    base = t[1]
    if (index(library[room], " " base " ") || index(library[room], " md/" base " "))
        next
    printf "%s:%d: error: room \"%s\" may not include <%s> (src/LAYERS)\n", FILENAME, FNR, room, name
    bad = 1
}
END { exit bad }

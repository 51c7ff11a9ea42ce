#!/bin/sh
# Every link and script of the pages in a folder leads to a file of it, and to an id in that file. Prints those that do
# not; what leads out (https:) is named with its host only, as it is nobody's request.   links.sh FOLDER
cd "$1" || exit 2
find . -name '*.html' | sed 's/^\.\///' | sort | xargs awk '
function folder(path) { return path ~ /\// ? substr(path, 1, match(path, /\/[^\/]*$/)) : "" }
function resolved(base, href,    n, i, part, out, path) {
    n = split(folder(base) href, part, "/")
    out = 0
    for (i = 1; i <= n; i++) {
        if (part[i] == "..") { if (!out) return "(outside)"; out-- }
        else if (part[i] != ".") path[++out] = part[i]
    }
    href = path[1]
    for (i = 2; i <= out; i++) href = href "/" path[i]
    return href
}
{
    line = $0
    while (match(line, /[ <][a-z-]*(id|href|src)="[^"]*"/)) {
        at = substr(line, RSTART + 1, RLENGTH - 1)
        line = substr(line, RSTART + RLENGTH - 1)
        name = at; sub(/=.*/, "", name)
        value = at; sub(/^[^"]*"/, "", value); sub(/"$/, "", value)
        if (name == "id") ids[FILENAME "#" value] = 1
        else if (name == "href" || name == "src") links[++count] = FILENAME "\t" value
    }
    pages[FILENAME] = 1
}
END {
    for (i = 1; i <= count; i++) {
        split(links[i], link, "\t")
        if (link[2] ~ /^(https?:|mailto:)/) continue
        target = link[2]; fragment = ""
        if (target ~ /#/) { fragment = target; sub(/^[^#]*#/, "", fragment); sub(/#.*/, "", target) }
        file = target == "" ? link[1] : resolved(link[1], target)
        seen[file] = 1
        if (fragment != "" && (file in pages) && !((file "#" fragment) in ids))
            print link[1] ": no id " fragment " in " file
        from[file] = link[1]
    }
    for (file in seen) {
        if (!(file in pages)) printf "%s\t%s\n", file, from[file]
    }
}' | while IFS='	' read -r file from; do
    case $file in
    *': no id '*) echo "$file" ;;
    *) [ -f "$file" ] || echo "$from: no file $file" ;;
    esac
done

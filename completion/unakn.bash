# bash completion for unakn; `make install` puts it where bash looks.
_unakn() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} options

    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W 'convert render check explain help --help --version' -- "$word")
        return
    fi
    case $before in
    --to | -t) mapfile -t COMPREPLY < <(compgen -W 'akn html tree' -- "$word"); return ;;
    --from | -f) mapfile -t COMPREPLY < <(compgen -W 'text json akn' -- "$word"); return ;;
    --only) mapfile -t COMPREPLY < <(compgen -W 'resolution' -- "$word"); return ;;
    --format) mapfile -t COMPREPLY < <(compgen -W 'text json' -- "$word"); return ;;
    --lang | -l) mapfile -t COMPREPLY < <(compgen -W 'en fr es ru ar zh' -- "$word"); return ;;
    --body | -b) mapfile -t COMPREPLY < <(compgen -W 'SC GA HRC ECOSOC' -- "$word"); return ;;
    esac
    case ${COMP_WORDS[1]} in
    convert)
        options="--output --to --from --symbol --date --issued --lang --title --body --editor --markup-date
            --only --split --schema --data-dir --max-input --format --strict --quiet --verbose --help --version"
        ;;
    render)
        options="--output --to --schema --data-dir --max-input --format --strict --quiet --verbose --help --version"
        ;;
    check)
        options="--from --symbol --date --issued --lang --title --body --editor --markup-date --schema --data-dir
            --max-input --format --strict --quiet --verbose --help --version"
        ;;
    explain)
        options="--output --from --symbol --date --issued --lang --title --body --editor --markup-date --max-input
            --format --strict --quiet --verbose --help --version"
        ;;
    help) options='convert render check explain' ;;
    esac
    case $word in
    -*) mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word") ;;
    *) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    esac
}
complete -o filenames -F _unakn unakn

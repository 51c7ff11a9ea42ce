# bash completion for unakn; `make install` puts it where bash looks.
_unakn() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} options

    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W 'convert render check explain align parallel actions diff site iri help --help --version' -- "$word")
        return
    fi
    case $before in
    --to | -t) mapfile -t COMPREPLY < <(compgen -W 'akn html print pdf epub docx text md json jsonld turtle tei tree explain explain-json' -- "$word"); return ;;
    --from | -f) mapfile -t COMPREPLY < <(compgen -W 'text json akn' -- "$word"); return ;;
    --only) mapfile -t COMPREPLY < <(compgen -W 'resolution' -- "$word"); return ;;
    --format) mapfile -t COMPREPLY < <(compgen -W 'text json html sarif junit svrl table csv' -- "$word"); return ;;
    --profile | -p) mapfile -t COMPREPLY < <(compgen -W 'akn akn4un strict' -- "$word"); return ;;
    --severity) mapfile -t COMPREPLY < <(compgen -W 'info warning error' -- "$word"); return ;;
    --fail-on) mapfile -t COMPREPLY < <(compgen -W 'error warning never' -- "$word"); return ;;
    --explain) mapfile -t COMPREPLY < <(compgen -W "$(unakn check --list-rules 2>/dev/null | cut -c1-5)" -- "$word"); return ;;
    --lang | -l) mapfile -t COMPREPLY < <(compgen -W "$(unakn convert --lang=. - </dev/null 2>&1 | sed -n 's/.*known languages: //p' | tr -d ,)" -- "$word"); return ;;
    --body | -b) mapfile -t COMPREPLY < <(compgen -W 'SC GA HRC ECOSOC' -- "$word"); return ;;
    esac
    case ${COMP_WORDS[1]} in
    convert)
        options="--output --to --xslt --param --from --symbol --date --issued --lang --title --body --editor --markup-date
            --meta --meta-wins --thesaurus --only --split --schema --data-dir --max-input --format --strict --quiet --verbose --help --version"
        ;;
    render)
        options="--output --to --xslt --param --list --schema --data-dir --max-input --format --strict --quiet --verbose --help --version"
        ;;
    check)
        options="--output --profile --schema --rules --phase --source --format --severity --fail-on --max-findings
            --list-rules --explain --fix --dry-run --manifest --verify --from --symbol --date --issued --lang --title
            --body --editor --markup-date --data-dir --max-input --strict --quiet --verbose --help --version"
        ;;
    explain)
        options="--output --from --symbol --date --issued --lang --title --body --editor --markup-date --max-input
            --format --strict --quiet --verbose --help --version"
        ;;
    align)
        options="--output --format --from --max-input --quiet --help --version"
        ;;
    diff)
        options="--output --format --data-dir --max-input --quiet --help --version"
        ;;
    site)
        options="--output --to --title --base-url --profile --schema --data-dir --max-input --quiet --verbose --help --version"
        ;;
    parallel)
        options="--output --from --data-dir --max-input --quiet --help --version"
        ;;
    actions)
        options="--output --format --from --symbol --date --issued --lang --title --body --editor --markup-date --data-dir
            --max-input --strict --quiet --verbose --help --version"
        ;;
    iri)
        options="--date --help --version"
        ;;
    help) options='convert render check explain align parallel actions diff site iri' ;;
    esac
    case $word in
    -*) mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word") ;;
    *) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    esac
}
complete -o filenames -F _unakn unakn

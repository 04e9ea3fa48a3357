"""The command `intaglio`: arguments come in, messages and an exit code go out.

Read `main.py` first. Each command is a module; it imports the rooms that it needs when it runs, so that
`--help` is fast. Click prints the help and the mistakes in the command line; all other messages come from
`messages.py` and `progress.py`.

    main.py           the group of commands, and what happens to errors
    generate.py       `intaglio generate`
    check.py          `intaglio check`
    init.py           `intaglio init`
    options.py        options that commands share, and the config that they select
    messages.py       every message
    progress.py       the phase of a long run
    exit_codes.py     the exit codes and their meaning
    cli_reference.py  the reference of all commands in Markdown
"""

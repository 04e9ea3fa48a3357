"""Text -> text in Black's style.

Black itself runs only where the result is uncertain, and for users' templates.

Read first: `black_style.py`, what happens to a printed file. Then:

    expression_layout.py  expressions and assignments, laid out when a template prints them
    statements.py   one line that is too long, by the kind of statement that it is
    splitting.py    the rules by which Black splits a line
    tokens.py       a line as tokens
"""

"""Types of the Api -> Python code: annotations, defaults and literals.

Read first: `annotations.py`, which annotates a type in an `AnnotationStyle`. Then:

    annotation_styles.py  the styles of models, params, signatures, results and documentation
    defaults.py           defaults of fields as expressions
    literals.py           values as literals
    xml_markup.py         `Xml(...)`, where XML differs from what a type says
"""

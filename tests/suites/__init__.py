"""Conformance: test suites of others in `../shared/suites`, run against printed packages.

- `suite_folder.py`: the folder of the suites, and the mark that skips tests if it is absent; read it first
- `package_workspace.py`: prints the packages of many descriptions, imports and type-checks them
- `json_schema_suite.py`: turns files of the JSON Schema test suite into descriptions
- `parameter_cases.py`: calls, and the requests that the specification requires for them
- `expected_errors.txt`: the errors for the invalid documents of the OpenAPI schema tests
"""

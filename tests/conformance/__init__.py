"""Conformance: printed packages against Spector, TypeSpec's mock server, which rejects a wrong client.

`run_scenarios.py` runs every scenario; each document gets a process of its own, in which `scenario_runner.py`
prints its SDK, makes the calls, and compares the results. Read these two first.

- `spector.py`, `server.py`: where Spector is, how its server starts, and which requests it accepted
- `dump_scenarios.mjs`: prints Spector's scenarios as JSON
- `document.py`: an OpenAPI document and its schemas, read without Intaglio
- `matched_operation.py`: finds the operation of a request
- `build_arguments.py`, `credentials.py`: the arguments of the call that sends an expected request
- `parameter_decoding.py`, `python_values.py`, `scalar_formats.py`, `xml_values.py`: from wire formats to Python values
- `streams.py`: compares the entries of a stream with the response's bytes
- `printed_sdk.py`: a printed package and its operations
- `expected_failures.py`: scenarios that cannot pass, with the reason; `scoreboard.tsv`: the result of each scenario
"""

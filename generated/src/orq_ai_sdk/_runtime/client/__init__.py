"""The client, its namespaces and the life of a call.

- `call.py`: makes a call: request, attempts, waits, result; read it first
- `operation.py`, `client_description.py`: the declarations of a printed package
- `operation_plan.py`: an operation compiled for calls
- `base_client.py`, `session.py`, `server_choice.py`: the base of printed clients, its settings, its server
- `namespace.py`, `arguments.py`: the base of printed namespaces; arguments and options of a call
- `options.py`: the options of calls and clients
- `webhook.py`: payloads of webhooks and callbacks
"""

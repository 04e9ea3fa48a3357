"""The client, its namespaces and the life of a call.

- `call.py`: makes a call: request, attempts, waits, result; read it first
- `operation.py`: what a printed package declares
- `plan.py`: an operation compiled for calls
- `client.py`, `session.py`, `servers.py`: the base of printed clients, its settings, its servers
- `namespace.py`: the base of printed namespaces
- `options.py`: the options of calls and clients
- `webhook.py`: payloads of webhooks and callbacks
- `logger.py`, `optional.py`: log lines; parts that only some APIs need
"""

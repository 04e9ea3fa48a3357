"""What generating an SDK and using one cost, beside the peers, measured on one machine.

`python -m benchmarks` measures and writes `results/`. Read `__main__.py` first, then `generation.py` and `clients.py`.

- `generation.py`: the cost of generating; `clients.py`: the cost of importing and calling an SDK
- `environments.py`: a virtual environment for each peer; `scripts/`: what runs inside these environments
- `rounds.py`: measures many subjects in alternation; `process_cost.py`: the cost of one process
- `server.py`, `server_process.py`: the HTTP server that clients call
- `figures.py`: the measured values; `targets.py`, `table.py`, `chart.py`: how they are presented
- `scaling.py`, `decoding_floor.py`, `transports.py`, `profiles.py`: commands of their own, for one question each
- `TRIED.md`: what was tried to make things faster, with the effect
"""

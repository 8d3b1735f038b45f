"""metrics.py FILE...: what python3-prometheus-client reads from each file in the OpenMetrics format, as one JSON object."""
import json
import sys

from prometheus_client.openmetrics.parser import text_string_to_metric_families


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    try:
        families = list(text_string_to_metric_families(text))
    except ValueError as problem:
        return {"problem": str(problem), "families": []}
    return {
        "problem": "",
        "families": [
            {
                "name": f.name, "type": f.type, "unit": f.unit, "help": f.documentation,
                "samples": [{"name": s.name, "labels": s.labels, "value": s.value} for s in f.samples],
            }
            for f in families
        ],
    }


print(json.dumps({path: read(path) for path in sys.argv[1:]}))

"""Does with a client for Wazzup's API v3 (wazzup-pysdk, as it is on PyPI) what V3ClientIT asks for.

    v3_client.py <base URL> <API key>

Each line of the input is a request, {"do": "send", "message": {...}}, and is answered by one line of
the output: {"answer": ...}, or {"error": <code>, "status": <HTTP>, "category": <the client's own>}.
The client knows nothing of Houston but where it is.
"""

import asyncio
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from pydantic import ValidationError
from wazzup_client import WazzupAPIError, WazzupPublicClient
from wazzup_client.public.schemas import ChannelItem, MessageSendResponse, WebhooksSettings
from wazzup_client.webhook_events import parse_webhook_payload


class Webhooks(BaseHTTPRequestHandler):
    """Takes every webhook, and reads it with the client's own models."""

    heard = []

    def do_POST(self):
        payload = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        try:
            parsed = parse_webhook_payload(payload)
            self.heard.append({"name": parsed.name, "typed": parsed.is_typed, "body": payload})
        except ValidationError as strange:
            faults = [".".join(map(str, fault["loc"])) for fault in strange.errors()]
            self.heard.append({"name": None, "faults": faults, "body": payload})
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *words):
        """Nothing: the output is for answers."""


async def register(client, server, _):
    uri = f"http://127.0.0.1:{server.server_port}/webhooks"
    wanted = {"messagesAndStatuses": True, "channelsUpdates": True}
    await client.patch_webhooks({"webhooksUri": uri, "subscriptions": wanted})
    settings = WebhooksSettings.model_validate(await client.get_webhooks_settings())
    return settings.subscriptions.model_dump()


async def channels(client, _, __):
    return [ChannelItem.model_validate(one).model_dump() for one in await client.get_channels()]


async def send(client, _, request):
    sent = MessageSendResponse.model_validate(await client.send_message(request["message"]))
    return sent.model_dump()


async def heard(_, __, ___):
    return Webhooks.heard


async def answer(client, server, request):
    deeds = {"register": register, "channels": channels, "send": send, "heard": heard}
    try:
        return {"answer": await deeds[request["do"]](client, server, request)}
    except WazzupAPIError as refused:
        return {
            "error": refused.error,
            "status": refused.status_code,
            "category": refused.category,
            "data": refused.data,
        }


async def main(base_url, api_key):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Webhooks)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    client = WazzupPublicClient(base_url, api_key)
    for line in sys.stdin:
        print(json.dumps(await answer(client, server, json.loads(line))), flush=True)
    await client.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))

"""A real SMTP server for the tests: STARTTLS with a throw-away certificate, AUTH; prints each message as another parser reads it."""
import email, email.policy, json, ssl, sys, threading
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

certificate, key, refused = sys.argv[1], sys.argv[2], sys.argv[3:]


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in refused:
            return "550 5.1.1 there is nobody of this name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        parts = {p.get_content_type(): p.get_content() for p in message.walk() if not p.is_multipart()}
        print(json.dumps({
            "from": envelope.mail_from, "to": envelope.rcpt_tos, "subject": message["Subject"], "id": message["Message-ID"],
            "references": message["References"], "auto": message["Auto-Submitted"], "unsubscribe": message["List-Unsubscribe"],
            "tls": session.ssl is not None, "parts": parts, "defects": [str(d) for d in message.defects],
        }), flush=True)
        return "250 OK"


def check(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (b"status", b"pass word")
    return AuthResult(success=good, handled=False)


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
controller = Controller(Handler(), hostname="127.0.0.1", port=0, tls_context=context, require_starttls=True, authenticator=check,
                        auth_required=True, enable_SMTPUTF8=True, ready_timeout=20)
try:
    controller.start()
except Exception:  # aiosmtpd 1.4.3 connects to port 0 to see whether it is up
    pass
print(controller.server.sockets[0].getsockname()[1], flush=True)
sys.stdin.read()

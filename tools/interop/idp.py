"""An identity provider made of pysaml2, which nobody here wrote. It answers as it is told, one way at a time.

usage: idp.py <port> <our metadata> <folder for its key>

GET  /metadata         its metadata
POST /way              how to answer from now on (JSON, see `usual`)
GET  /sso              takes our request, whose signature it checks, and answers with a form
GET  /unasked          an answer that nobody asked for, as a form
GET  /sign-out         a form with its word that the person signed out
GET  /slo              takes our answer to that word
"""

import json
import os
import re
import subprocess
import sys
import threading
import time
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import saml2.entity
from saml2 import BINDING_HTTP_POST, BINDING_HTTP_REDIRECT
from saml2.assertion import Policy
from saml2.config import IdPConfig
from saml2.metadata import entity_descriptor
from saml2.saml import NAMEID_FORMAT_PERSISTENT, NameID
from saml2.server import Server
from saml2.sigver import pre_encryption_part, verify_redirect_signature

port, our_metadata, folder = int(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
base = f"http://127.0.0.1:{port}"
xmlenc = "http://www.w3.org/2001/04/xmlenc#"
xmlenc11 = "http://www.w3.org/2009/xmlenc11#"
ciphers = {
    "aes256-cbc": (f"{xmlenc}aes256-cbc", "aes-256"),
    "aes128-gcm": (f"{xmlenc11}aes128-gcm", "aes-128"),
    # What pysaml2 does unless it is told otherwise.
    "tripledes-cbc": (f"{xmlenc}tripledes-cbc", "des-192"),
}
sha1 = ("http://www.w3.org/2000/09/xmldsig#rsa-sha1", "http://www.w3.org/2000/09/xmldsig#sha1")
sha256 = ("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", f"{xmlenc}sha256")
another = "https://another.example/saml/metadata"
password = "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport"
usual = {
    "response": False,
    "assertion": True,
    "cipher": None,
    "sha1": False,
    "audience": None,
    "destination": None,
    "name_format": "urn:oasis:names:tc:SAML:2.0:attrname-format:uri",
    # The format of the name, whatever is asked for; by itself the one that is asked for.
    "name": None,
    # How long ago the person showed who they are, in seconds, and whether they do so anew when that is asked for.
    "shown_ago": 0,
    "shows_anew": True,
    "error": None,
    "who": {"uid": ["imani"], "mail": ["imani@interop.example"], "givenName": ["Imani"], "sn": ["Reyes"], "eduPersonAffiliation": ["student"]},
}


def key_and_certificate():
    key, certificate = folder / "idp.key", folder / "idp.crt"
    subject = ["-subj", "/CN=interop", "-days", "2"]
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, *subject],
        check=True,
        capture_output=True,
    )
    return str(key), str(certificate)


def another_service():
    file = folder / "another.xml"
    ours = Path(our_metadata).read_text()
    file.write_text(ours.replace(re.search(r'entityID="([^"]+)"', ours)[1], another))
    return str(file)


def configuration(key, certificate):
    return IdPConfig().load(
        {
            "entityid": f"{base}/metadata",
            "xmlsec_binary": "/usr/bin/xmlsec1",
            "key_file": key,
            "cert_file": certificate,
            "metadata": {"local": [our_metadata, another_service()]},
            "service": {
                "idp": {
                    "endpoints": {
                        "single_sign_on_service": [(f"{base}/sso", BINDING_HTTP_REDIRECT)],
                        "single_logout_service": [(f"{base}/slo", BINDING_HTTP_REDIRECT)],
                    },
                    "name_id_format": [NAMEID_FORMAT_PERSISTENT],
                }
            },
        }
    )


class Provider:
    def __init__(self):
        self.config = configuration(*key_and_certificate())
        self.server = Server(config=self.config)
        self.way = dict(usual)
        self.name = None
        self.sp = next(name for name in self.server.metadata.keys() if name != another)

    def metadata(self):
        return str(entity_descriptor(self.config))

    def sign_in(self, query):
        backend = self.server.sec.sec_backend
        if not any(verify_redirect_signature(query, backend, certificate) for certificate in self.certificates("signing")):
            raise ValueError("the request is not signed by the service it names")
        request = self.server.parse_authn_request(query["SAMLRequest"], BINDING_HTTP_REDIRECT)
        asked = self.server.response_args(request.message)
        policy = request.message.name_id_policy
        anew = request.message.force_authn == "true" and self.way["shows_anew"]
        return self.answer(asked, policy.format if policy is not None else None, anew, query.get("RelayState", ""))

    def unasked(self):
        [place] = self.server.metadata.assertion_consumer_service(self.sp, BINDING_HTTP_POST)
        return self.answer({"in_response_to": None, "destination": place["location"]}, None, False, "")

    def answer(self, asked, wanted, anew, relay):
        way = self.way
        self.name = NameID(
            format=way["name"] or wanted or NAMEID_FORMAT_PERSISTENT,
            sp_name_qualifier=self.sp,
            name_qualifier=f"{base}/metadata",
            text="7c2e51d0" + way["who"]["uid"][0],
        )
        self.config.setattr("idp", "policy", Policy({"default": {"lifetime": {"minutes": 5}, "name_form": way["name_format"]}}))
        if way["error"]:
            said = (f"urn:oasis:names:tc:SAML:2.0:status:{way['error']}", "")
            answer = self.server.create_error_response(asked["in_response_to"], asked["destination"], said)
            return self.form(str(answer), asked["destination"], relay, "SAMLResponse")
        self.encrypt_with(way["cipher"])
        signature, digest = sha1 if way["sha1"] else sha256
        answer = self.server.create_authn_response(
            identity=way["who"],
            userid=way["who"]["uid"][0],
            name_id=self.name,
            in_response_to=asked["in_response_to"],
            destination=way["destination"] or asked["destination"],
            sp_entity_id=way["audience"] or self.sp,
            authn={
                "class_ref": password,
                "authn_auth": base,
                "authn_instant": int(time.time()) - (0 if anew else way["shown_ago"]),
            },
            sign_response=way["response"],
            sign_assertion=way["assertion"],
            sign_alg=signature,
            digest_alg=digest,
            encrypt_assertion=way["cipher"] is not None,
            encrypt_cert_assertion=self.certificates("encryption")[0] if way["cipher"] else None,
        )
        return self.form(str(answer), asked["destination"], relay, "SAMLResponse")

    def certificates(self, use):
        """Of ours; versions of pysaml2 differ in whether they give each a name."""
        found = self.server.metadata.certs(self.sp, "spsso", use)
        return [one[1] if isinstance(one, tuple) else one for one in found]

    def encrypt_with(self, cipher):
        algorithm, key_type = ciphers[cipher or "aes256-cbc"]
        saml2.entity.pre_encryption_part = partial(pre_encryption_part, msg_enc=algorithm)
        self.server.sec.encrypt_assertion = partial(type(self.server.sec).encrypt_assertion, self.server.sec, key_type=key_type)

    def sign_out(self):
        [place] = self.server.metadata.single_logout_service(self.sp, BINDING_HTTP_POST, "spsso")
        _, request = self.server.create_logout_request(
            destination=place["location"],
            issuer_entity_id=self.sp,
            name_id=self.name,
            sign=True,
            sign_alg=sha256[0],
            digest_alg=sha256[1],
        )
        return self.form(str(request), place["location"], "out", "SAMLRequest")

    def signed_out(self, query):
        answer = self.server.parse_logout_request_response(query["SAMLResponse"], BINDING_HTTP_REDIRECT)
        return answer.response.status.status_code.value

    def form(self, message, destination, relay, kind):
        return self.server.apply_binding(
            BINDING_HTTP_POST, message, destination, relay, response=kind == "SAMLResponse"
        )["data"]


class Door(BaseHTTPRequestHandler):
    def do_GET(self):
        place = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(place.query).items()}
        answers = {
            "/metadata": provider.metadata,
            "/sso": lambda: provider.sign_in(query),
            "/unasked": provider.unasked,
            "/sign-out": provider.sign_out,
            "/slo": lambda: provider.signed_out(query),
        }
        self.tell(answers[place.path])

    def do_POST(self):
        provider.way = {**usual, **json.loads(self.rfile.read(int(self.headers["content-length"])))}
        self.tell(lambda: "")

    def tell(self, answer):
        try:
            status, body = 200, answer()
        except Exception as problem:  # whoever asked is told, whatever it was
            status, body = 500, f"{type(problem).__name__}: {problem}"
        self.send_response(status)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


def end_with_whoever_started_us():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_whoever_started_us, daemon=True).start()
provider = Provider()
print("ready", flush=True)
ThreadingHTTPServer(("127.0.0.1", port), Door).serve_forever()

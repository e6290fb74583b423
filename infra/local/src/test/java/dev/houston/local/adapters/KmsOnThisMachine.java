package dev.houston.local.adapters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * KMS's {@code Encrypt} and {@code Decrypt} over its own JSON protocol, with one key in memory.
 * Like KMS it refuses a ciphertext under another encryption context.
 */
final class KmsOnThisMachine implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key = new SecretKeySpec(random.generateSeed(32), "AES");
  private final AtomicInteger decryptions = new AtomicInteger();
  private final HttpServer server;

  KmsOnThisMachine() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  int decryptions() {
    return decryptions.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody());
    ObjectNode answer = JSON.createObjectNode().put("KeyId", request.path("KeyId").asText());
    int status = 200;
    try {
      byte[] context = JSON.writeValueAsBytes(request.path("EncryptionContext"));
      if (exchange.getRequestHeaders().getFirst("X-Amz-Target").endsWith(".Encrypt")) {
        answer.put("CiphertextBlob", encrypt(request.get("Plaintext").binaryValue(), context));
      } else {
        decryptions.incrementAndGet();
        answer.put("Plaintext", decrypt(request.get("CiphertextBlob").binaryValue(), context));
      }
    } catch (GeneralSecurityException refused) {
      status = 400;
      answer = JSON.createObjectNode().put("__type", "InvalidCiphertextException");
    }
    byte[] body = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String encrypt(byte[] plaintext, byte[] context) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plaintext);
    return Base64.getEncoder()
        .encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
  }

  private String decrypt(byte[] blob, byte[] context) throws GeneralSecurityException {
    var buffer = ByteBuffer.wrap(blob);
    byte[] nonce = new byte[NONCE];
    buffer.get(nonce);
    byte[] sealed = new byte[buffer.remaining()];
    buffer.get(sealed);
    return Base64.getEncoder()
        .encodeToString(cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(sealed));
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    return cipher;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

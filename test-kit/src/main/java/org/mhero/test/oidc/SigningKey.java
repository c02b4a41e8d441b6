package org.mhero.test.oidc;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The key the test realm signs with. Made once for the JVM and kept in a system property, because a
 * test class and its test resource may live in different class loaders.
 */
final class SigningKey {
  private static final String PROPERTY = "mhero.test.realm.key";

  private final RSAPrivateCrtKey key;

  private SigningKey(RSAPrivateCrtKey key) {
    this.key = key;
  }

  static synchronized SigningKey shared() {
    try {
      String kept = System.getProperty(PROPERTY);
      if (kept == null) {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        kept =
            Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        System.setProperty(PROPERTY, kept);
      }
      var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(kept));
      return new SigningKey((RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No RSA key for the test realm", e);
    }
  }

  /** A compact JWS (RFC 7515) with these claims. */
  String sign(String claims) {
    String head = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"test\"}");
    String body = head + "." + encode(claims);
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(body.getBytes(StandardCharsets.US_ASCII));
      return body + "." + encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The test token could not be signed", e);
    }
  }

  /** The public half as a JWK set (RFC 7517). */
  String jwks() {
    return """
        {"keys":[{"kid":"test","kty":"RSA","alg":"RS256","use":"sig","n":"%s","e":"%s"}]}"""
        .formatted(number(key.getModulus()), number(key.getPublicExponent()));
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    byte[] unsigned = new byte[bytes.length - sign];
    System.arraycopy(bytes, sign, unsigned, 0, unsigned.length);
    return encode(unsigned);
  }

  private static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

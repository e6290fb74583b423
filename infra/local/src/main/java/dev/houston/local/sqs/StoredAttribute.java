package dev.houston.local.sqs;

import java.util.Base64;
import org.elasticmq.BinaryMessageAttribute;
import org.elasticmq.BinaryMessageAttribute$;
import org.elasticmq.MessageAttribute;
import org.elasticmq.NumberMessageAttribute;
import org.elasticmq.StringMessageAttribute;
import org.jspecify.annotations.Nullable;
import scala.Option;

/**
 * An attribute of a message.
 *
 * @param type {@code String}, {@code Number} or {@code Binary}
 * @param customType what stands behind the dot of a type such as {@code Number.float}
 * @param value the value; of {@code Binary} in Base64
 */
public record StoredAttribute(String type, @Nullable String customType, String value) {

  static StoredAttribute of(MessageAttribute attribute) {
    if (attribute instanceof BinaryMessageAttribute binary) {
      return new StoredAttribute("Binary", orNull(binary.customType()), binary.asBase64());
    }
    if (attribute instanceof NumberMessageAttribute number) {
      return new StoredAttribute("Number", orNull(number.customType()), number.stringValue());
    }
    StringMessageAttribute text = (StringMessageAttribute) attribute;
    return new StoredAttribute("String", orNull(text.customType()), text.stringValue());
  }

  static StoredAttribute binary(byte[] value) {
    return new StoredAttribute("Binary", null, Base64.getEncoder().encodeToString(value));
  }

  /** The type as SQS writes it, such as {@code Number.float}. */
  public String dataType() {
    return customType == null ? type : type + "." + customType;
  }

  MessageAttribute toMessageAttribute() {
    Option<String> custom = Option.apply(customType);
    return switch (type) {
      case "Binary" -> BinaryMessageAttribute$.MODULE$.fromBase64(value, custom);
      case "Number" -> new NumberMessageAttribute(value, custom);
      default -> new StringMessageAttribute(value, custom);
    };
  }

  private static @Nullable String orNull(Option<String> value) {
    return value.isDefined() ? value.get() : null;
  }
}

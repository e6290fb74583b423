package dev.houston.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.houston.aws.KmsSecrets;
import dev.houston.channel.ChannelId;
import dev.houston.secret.Sealed;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

/** Secrets of connectors, sealed by KMS (NV-2). */
class KmsSecretsTest {
  private final ChannelId channel = new ChannelId(UUID.randomUUID().toString());
  private KmsOnThisMachine kms;
  private KmsClient client;

  @BeforeEach
  void start() throws IOException {
    kms = new KmsOnThisMachine();
    client =
        KmsClient.builder()
            .endpointOverride(kms.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  @AfterEach
  void stop() {
    client.close();
    kms.close();
  }

  private KmsSecrets secrets() {
    return new KmsSecrets(client, "key");
  }

  @Test
  void opensWhatItSealed() {
    Sealed sealed = secrets().seal(channel.owner(), "пароль");
    assertThat(sealed.ciphertext()).doesNotContain("пароль");
    assertThat(secrets().open(channel.owner(), sealed)).isEqualTo("пароль");
  }

  @Test
  void doesNotOpenForAnotherChannel() {
    Sealed sealed = secrets().seal(channel.owner(), "secret");
    var other = new ChannelId(UUID.randomUUID().toString());
    assertThatThrownBy(() -> secrets().open(other.owner(), sealed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotOpenForAnotherChannelEvenWhatItRemembers() {
    var secrets = secrets();
    Sealed sealed = secrets.seal(channel.owner(), "secret");
    secrets.open(channel.owner(), sealed);
    var other = new ChannelId(UUID.randomUUID().toString());
    assertThatThrownBy(() -> secrets.open(other.owner(), sealed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void asksOnceForASecretThatManyWebhooksNeed() {
    var secrets = secrets();
    Sealed sealed = secrets.seal(channel.owner(), "secret");
    secrets.open(channel.owner(), sealed);
    secrets.open(channel.owner(), sealed);
    assertThat(kms.decryptions()).isEqualTo(1);
  }
}

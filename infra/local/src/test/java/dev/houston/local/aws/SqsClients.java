package dev.houston.local.aws;

import dev.houston.local.template.LocalNames;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Clients such as the functions have. */
public final class SqsClients {
  private SqsClients() {}

  public static SqsClient of(LocalNames names, RequestWatcher watcher) {
    return SqsClient.builder()
        .endpointOverride(names.sqs())
        .region(Region.of(names.region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(
            configuration ->
                configuration.addExecutionInterceptor(new WatchingInterceptor(watcher)))
        .build();
  }
}

package dev.houston.web;

import dev.houston.web.GuardedHttp.NoAnswerException;
import dev.houston.web.GuardedHttp.NoAnswerException.Heard;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Sends requests and waits only so long for the whole of an answer; follows no redirect. */
final class Exchange {
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

  private final Duration longestWait;
  private final HttpClient client;

  Exchange(Duration longestWait) {
    this.longestWait = longestWait;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST_CONNECT)
            .build();
  }

  /** The connection broke off, perhaps because it had been idle for too long. */
  private static final class BrokenOffException extends NoAnswerException {
    private static final long serialVersionUID = 1;

    BrokenOffException(Throwable cause) {
      super("broke the connection off", Heard.PERHAPS, cause);
    }
  }

  /** The answer; sent once more if a connection breaks off, where that does no harm. */
  <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> body, boolean repeatable)
      throws NoAnswerException {
    try {
      return answer(request, body);
    } catch (BrokenOffException perhapsIdleForTooLong) {
      if (!repeatable) {
        throw perhapsIdleForTooLong;
      }
      return answerAfter(perhapsIdleForTooLong, request, body);
    }
  }

  /** That nobody hears it the second time says nothing of the first. */
  private <T> HttpResponse<T> answerAfter(
      BrokenOffException first, HttpRequest request, BodyHandler<T> body) throws NoAnswerException {
    try {
      return answer(request, body);
    } catch (NoAnswerException second) {
      if (second.isUnheard()) {
        throw first;
      }
      throw second;
    }
  }

  private <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> body)
      throws NoAnswerException {
    CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, body);
    try {
      return answer.get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw silent(late);
    } catch (ExecutionException failed) {
      throw noAnswer(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NoAnswerException("was not waited for", Heard.PERHAPS, stopped);
    }
  }

  private NoAnswerException silent(Exception late) {
    return new NoAnswerException(
        "did not answer within " + longestWait.toSeconds() + " seconds", Heard.PERHAPS, late);
  }

  private NoAnswerException noAnswer(ExecutionException failed) {
    Throwable cause = failed.getCause();
    if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
      return new NoAnswerException("cannot be connected to", Heard.NO, failed);
    }
    if (cause instanceof HttpTimeoutException late) {
      return silent(late);
    }
    if (cause instanceof SSLException) {
      return new NoAnswerException(
          "has no certificate that we trust",
          cause instanceof SSLHandshakeException ? Heard.NO : Heard.PERHAPS,
          failed);
    }
    return cause instanceof IOException
        ? new BrokenOffException(failed)
        : new NoAnswerException("could not be asked", Heard.PERHAPS, failed);
  }
}

package dev.houston.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;

/** The addresses under which other machines know this one. */
public final class OtherAddresses {
  private static final int PATIENCE_MILLIS = 1000;

  private OtherAddresses() {}

  /** Those at which something answers on the port of that address; there should be none. */
  public static List<InetAddress> answeringOnPortOf(URI address) {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(other -> !other.isLoopbackAddress())
          .filter(other -> answers(other, address.getPort()))
          .toList();
    } catch (SocketException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean answers(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), PATIENCE_MILLIS);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}

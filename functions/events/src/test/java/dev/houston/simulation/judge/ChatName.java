package dev.houston.simulation.judge;

/** A channel and a client's digits. */
record ChatName(String channel, String client) {
  ChatName {
    client = digits(client);
  }

  static String digits(String phone) {
    return phone.startsWith("+") ? phone.substring(1) : phone;
  }

  @Override
  public String toString() {
    return channel + "/" + client;
  }
}

package dev.houston.chat;

class InMemoryChatsTest extends ChatsContract {
  @Override
  protected Chats chats() {
    return new InMemoryChats();
  }
}

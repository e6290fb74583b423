package dev.houston.chat;

class InMemoryConversationsTest extends ConversationsContract {
  @Override
  protected Conversations conversations() {
    return new InMemoryConversations();
  }
}

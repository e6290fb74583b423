package dev.houston.account;

class InMemoryAccountsTest extends AccountsContract {
  @Override
  protected Accounts accounts() {
    return new InMemoryAccounts();
  }
}

package org.lifang.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void nobodysHashLooksLikeARealOneAndBelongsToNoPassword() {
        String real = passwords.hash("a password for tests only");
        String nobodys = passwords.nobodysHash();
        assertThat(nobodys).hasSameSizeAs(real);
        assertThat(nobodys.substring(0, nobodys.indexOf("p="))).isEqualTo(real.substring(0, real.indexOf("p=")));
        assertThat(passwords.matches("a password for tests only", real)).isTrue();
        assertThat(passwords.matches("a password for tests only", nobodys)).isFalse();
        assertThat(new Passwords().nobodysHash()).isNotEqualTo(nobodys);
    }
}

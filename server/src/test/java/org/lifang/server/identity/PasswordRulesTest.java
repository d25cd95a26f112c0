package org.lifang.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifang.server.answers.Finding;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "elevenchars, PASSWORD_TOO_SHORT",
        "zhang.wei2026, PASSWORD_HOLDS_LOGIN",
        "ZHANG.WEI!, PASSWORD_HOLDS_LOGIN",
        "Password1234, PASSWORD_EASY_TO_GUESS",
        "aaaaaaaaaaaaaa, PASSWORD_EASY_TO_GUESS",
        "abababababab, PASSWORD_EASY_TO_GUESS",
    })
    void aBadPasswordIsNamed(String password, String code) {
        assertThat(PasswordRules.check("zhang.wei", password))
                .extracting(Finding::code)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({"correct horse battery", "四月的雨下在成都的小巷子里", "zhang.wei likes noodles at noon"})
    void aGoodPasswordIsNot(String password) {
        assertThat(PasswordRules.check("zhang.wei", password)).isEmpty();
    }
}

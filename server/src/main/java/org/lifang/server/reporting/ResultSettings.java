package org.lifang.server.reporting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The unit costs in force. */
@Configuration(proxyBeanMethods = false)
class ResultSettings {

    @Bean
    ResultCosts resultCosts(
            @Value("${lifang.results.sms-fen:5}") long sms,
            @Value("${lifang.results.email-fen:1}") long email,
            @Value("${lifang.results.letter-fen:500}") long letter,
            @Value("${lifang.results.call-fen:300}") long call,
            @Value("${lifang.results.visit-person-fen:6000}") long visitPerson) {
        return new ResultCosts(sms, email, letter, call, visitPerson);
    }
}

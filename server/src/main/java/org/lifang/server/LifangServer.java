package org.lifang.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Lifang (礼访): lawful, kind, recorded collection of overdue consumer loans. */
@SpringBootApplication
@Modulithic
public class LifangServer {

    public static void main(String[] args) {
        SpringApplication.run(LifangServer.class, args);
    }
}

package org.lifang.server.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets listeners work after the request is answered, and clocks start work. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableAsync
class Running {}

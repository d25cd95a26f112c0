package org.lifang.server.audit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals every second: the time a line may stand without a seal. */
@Component
@ConditionalOnProperty("lifang.schedule")
class ChainSchedule {

    private final Chainer chainer;

    ChainSchedule(Chainer chainer) {
        this.chainer = chainer;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void seal() {
        chainer.sealAll();
    }

    @Scheduled(initialDelayString = "PT1H", fixedRateString = "PT1H")
    void tell() {
        chainer.tellHead();
    }
}

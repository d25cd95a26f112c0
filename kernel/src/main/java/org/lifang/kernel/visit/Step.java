package org.lifang.kernel.visit;

/** The next lawful step, and to which of the six big buttons it belongs. */
public enum Step {
    SET_OFF(Phase.SET_OFF),
    ARRIVE(Phase.ARRIVE),
    GATHER_CREW(Phase.ARRIVE),
    START_RECORDER(Phase.ARRIVE),
    CHECK_PACKET(Phase.ARRIVE),
    BEGIN(Phase.ARRIVE),
    SHOW_BADGE(Phase.IDENTIFY),
    CONFIRM_IDENTITY(Phase.IDENTIFY),
    ASK_TO_ENTER(Phase.IDENTIFY),
    ASK_TO_FILM(Phase.IDENTIFY),
    STOP_VIDEO(Phase.IDENTIFY),
    RESTART_RECORDER(Phase.TALK),
    BE_ALONE_AGAIN(Phase.TALK),
    EXPLAIN_DEBT(Phase.TALK),
    TALK(Phase.TALK),
    AGREE(Phase.AGREE),
    CONFIRM_AGREEMENT(Phase.AGREE),
    LEAVE(Phase.CLOSE),
    LEAVE_WITH_CARE(Phase.CLOSE),
    STOP_RECORDER(Phase.CLOSE),
    CLOSE(Phase.CLOSE);

    /** The big buttons. */
    public enum Phase {
        SET_OFF,
        ARRIVE,
        IDENTIFY,
        TALK,
        AGREE,
        CLOSE
    }

    private final Phase phase;

    Step(Phase phase) {
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }
}

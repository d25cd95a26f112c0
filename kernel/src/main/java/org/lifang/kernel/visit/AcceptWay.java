package org.lifang.kernel.visit;

/** How an agreement was accepted. */
public enum AcceptWay {
    SIGNATURE,
    CODE
}

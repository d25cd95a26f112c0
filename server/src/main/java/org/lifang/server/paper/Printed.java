package org.lifang.server.paper;

/** A finished file and its number of pages. */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Printed(byte[] file, int pages) {}

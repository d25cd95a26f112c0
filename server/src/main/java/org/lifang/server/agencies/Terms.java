package org.lifang.server.agencies;

/**
 * What a contract must settle.
 *
 * @param data purpose, period, method, kinds of data and safeguards are agreed in writing (CN-A-09)
 * @param delegation no passing on without consent; data returned or deleted at the end (CN-A-08)
 */
public record Terms(boolean data, boolean delegation) {}

/** The server: one package per module, calls go down the tiers, events go up. */
@NullMarked
package org.lifang.server;

import org.jspecify.annotations.NullMarked;

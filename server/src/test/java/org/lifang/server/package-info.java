/** Tests of the server; what all of them share stands here. */
@NullMarked
package org.lifang.server;

import org.jspecify.annotations.NullMarked;

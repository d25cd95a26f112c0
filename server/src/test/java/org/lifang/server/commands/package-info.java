@NullMarked
package org.lifang.server.commands;

import org.jspecify.annotations.NullMarked;

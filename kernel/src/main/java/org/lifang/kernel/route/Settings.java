package org.lifang.kernel.route;

/** The figures of a search, package-private so that measurements can turn them. */
final class Settings {

    int strings = 14;
    int longest = 28;
    int neighbours = 40;
    int seen = 24;
    int blinks = 10_000;
    double hot = 1;
    double cold = 0.12;
    int split = 500_000;
    int grow = 500_000;
    int cycles = 1;
    int tails = 400_000;
    int tailBlinks = 200_000;
    int optionals = 10;
    int fresh = 20_000;
    int stay = 500;
    int area = 30;
    int bold = 200_000;
    int boldness = 6;
}

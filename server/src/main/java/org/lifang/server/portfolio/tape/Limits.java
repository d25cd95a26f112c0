package org.lifang.server.portfolio.tape;

/** How large a file and its parts may be. A file beyond a limit is refused with a sentence that names the limit. */
public record Limits(
        long maxFileBytes,
        long maxDecompressedBytes,
        int maxDecompressionRatio,
        long maxXlsxBytes,
        int maxCellChars,
        int maxColumns,
        long maxRows,
        int maxInstalmentsPerLoan,
        int maxFindingsPerRow,
        int maxBadRowsKept) {

    /** Ratio counts only past this size: small files of zeros compress well and harm nobody. */
    static final long RATIO_FREE_BYTES = 8L << 20;

    public static final Limits STANDARD = new Limits(
            4L << 30, // maxFileBytes: 4 GiB
            32L << 30, // maxDecompressedBytes: 32 GiB
            200, // maxDecompressionRatio
            128L << 20, // maxXlsxBytes: 128 MiB, because its shared strings are held in memory
            2_000, // maxCellChars
            200, // maxColumns
            200_000_000L, // maxRows
            600, // maxInstalmentsPerLoan: fifty years of months
            20, // maxFindingsPerRow
            20_000); // maxBadRowsKept
}

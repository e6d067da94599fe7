namespace Sepsis.Training.Data;

/// <summary>
/// Records of a CSV file (RFC 4180), streamed: UTF-8 bytes, no string for a cell. Quoted cells may hold separators, doubled
/// quotes and line breaks; lines end in LF or CRLF; a byte order mark is skipped.
/// </summary>
internal sealed class CsvReader(Stream stream, byte separator = (byte)',')
{
    /// <summary>A longer record is a quote that was never closed; without a bound it would swallow the file.</summary>
    public const int MaximumRecord = 1 << 20;

    private const int InitialBuffer = 1 << 17;
    private const byte Quote = (byte)'"';

    private byte[] _buffer = new byte[InitialBuffer];
    private int[] _ends = new int[32];
    private int _filled, _start, _next, _recordEnd, _lineBreaks;
    private bool _begun, _exhausted;

    /// <summary>The line the record begins on, from 1.</summary>
    public int Line { get; private set; }

    public int Count { get; private set; }

    public bool HasByteOrderMark { get; private set; }

    public bool IsBlank => Current.IsBlank;

    /// <summary>The record as it stands in the file, without its line ending.</summary>
    public ReadOnlySpan<byte> Record => _buffer.AsSpan(_start, _recordEnd - _start);

    /// <summary>Valid until the next is read.</summary>
    public CsvRecord Current => new(Record, _ends.AsSpan(0, Count));

    /// <summary>Whether the record ended in CRLF.</summary>
    public bool EndsInCrLf => _recordEnd + 1 < _next && _buffer[_recordEnd] == '\r';

    public ReadOnlySpan<byte> Cell(int index) => Current.Cell(index);

    public bool Read()
    {
        if (!_begun)
            Begin();
        Line += 1 + _lineBreaks;
        _start = _next;
        while (!Scan())
            Fill();
        return _next > _start || Count > 0;
    }

    private void Begin()
    {
        _begun = true;
        while (_filled < 3 && !_exhausted)
            Fill();
        HasByteOrderMark = _buffer.AsSpan(0, _filled) is [0xEF, 0xBB, 0xBF, ..];
        if (HasByteOrderMark)
            _next = 3;
        if (_buffer.AsSpan(0, _filled) is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            throw new UnusableDataException("The file is UTF-16 text; save it as CSV in UTF-8.");
    }

    /// <returns>False when the record goes on beyond what is in the buffer.</returns>
    private bool Scan()
    {
        Count = 0;
        _lineBreaks = 0;
        var i = _start;
        if (_exhausted && i == _filled)
        {
            (_next, _recordEnd) = (i, i);
            return true;
        }

        while (true)
        {
            var cell = i;
            if (i < _filled && _buffer[i] == Quote && (i = AfterClosingQuote(i)) < 0)
                return false;
            var length = _buffer.AsSpan(i, _filled - i).IndexOfAny(separator, (byte)'\n');
            i = length < 0 ? _filled : i + length;
            if (i == _filled && !_exhausted)
                return false;
            if (i < _filled && _buffer[i] == separator)
            {
                AddCell(i++);
                continue;
            }

            _next = Math.Min(i + 1, _filled);
            _recordEnd = i > cell && _buffer[i - 1] == '\r' ? i - 1 : i;
            AddCell(_recordEnd);
            return true;
        }
    }

    /// <returns>The place after the closing quote, or -1 when it is not in the buffer yet.</returns>
    private int AfterClosingQuote(int opening)
    {
        for (var i = opening + 1; i < _filled; i++)
        {
            if (_buffer[i] == '\n')
                _lineBreaks++;
            if (_buffer[i] != Quote)
                continue;
            if (i + 1 == _filled && !_exhausted)
                return -1;
            if (i + 1 == _filled || _buffer[i + 1] != Quote)
                return i + 1;
            i++;
        }

        return _exhausted ? throw Unclosed() : -1;
    }

    private UnusableDataException Unclosed() =>
        new($"Line {Line}: a quoted cell begins in this record and is not closed.");

    private void AddCell(int end)
    {
        if (Count == _ends.Length)
            Array.Resize(ref _ends, Count * 2);
        _ends[Count++] = end - _start;
    }

    private void Fill()
    {
        if (_filled - _start > MaximumRecord)
            throw _lineBreaks > 0 ? Unclosed() : new UnusableDataException($"Line {Line} is longer than {MaximumRecord} bytes.");
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _filled - _start);
            (_filled, _next, _start) = (_filled - _start, _next - _start, 0);
        }

        if (_filled == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = ReadStream();
        _filled += read;
        _exhausted = read == 0;
    }

    private int ReadStream()
    {
        try
        {
            return stream.Read(_buffer, _filled, _buffer.Length - _filled);
        }
        catch (InvalidDataException)
        {
            throw new UnusableDataException($"The gzipped file is damaged or cut short, somewhere after line {Line}.");
        }
    }
}

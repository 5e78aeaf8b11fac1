using static ComplaintService.Corruption.Figures.GetFigures;

namespace ComplaintService.Corruption.Figures;

/// <summary>
/// What the public is told of a year. A small count must not follow from those around it either: states add up to what was received, halves
/// to the year. So there are three depths, and each is told whole or not at all: how many came, how they stand, and both of these by
/// half-year. Where a depth is missing, at least two counts that are not zero stand for every sum that is told, and each of them could be
/// one of several. Zeros are told whatever stands beside them, unless a half-year is running.
/// </summary>
public sealed class ToldYear
{
    /// <summary>Fewer are withheld.</summary>
    private const int Least = 5;

    private readonly (Standing Standing, bool IsSettled) _year;
    private readonly (Standing Standing, bool IsSettled)[] _halves;
    private readonly bool _tellsSum;
    private readonly bool _tellsStates;
    private readonly bool _tellsHalves;
    private readonly bool _tellsStatesOfHalves;

    /// <param name="firstIsSettled">Nothing more can come in it: it is over, or has not begun.</param>
    /// <param name="secondIsSettled">The same of the second half.</param>
    public ToldYear(Standing first, Standing second, bool firstIsSettled, bool secondIsSettled)
    {
        _halves = [(first, firstIsSettled), (second, secondIsSettled)];
        _year = (new(first.Received + second.Received, first.InProgress + second.InProgress, first.Done + second.Done), firstIsSettled && secondIsSettled);
        _tellsSum = MayTell(_year.Standing.All, _year.IsSettled);
        _tellsStates = _tellsSum && MayTellStates(_year);
        _tellsHalves = _tellsSum && _halves.All(half => MayTell(half.Standing.All, half.IsSettled));
        _tellsStatesOfHalves = _tellsStates && _tellsHalves && _halves.All(MayTellStates);
    }

    public Figure Received => Shown(_year.Standing.All, _tellsSum);

    /// <summary>Those that stand somewhere.</summary>
    public Figure Of(Func<Standing, int> count) => Shown(count(_year.Standing), _tellsStates || IsNone(count));

    public HalfYear Half(int half)
    {
        var standing = _halves[half - 1].Standing;
        Figure State(Func<Standing, int> count) => Shown(count(standing), _tellsStatesOfHalves || IsNone(count));
        return new(half, Shown(standing.All, _tellsHalves), State(one => one.Received), State(one => one.InProgress), State(one => one.Done));
    }

    /// <summary>None of the whole year.</summary>
    private bool IsNone(Func<Standing, int> count) => _year.IsSettled && count(_year.Standing) == 0;

    private static Figure Shown(int count, bool isTold) => isTold ? new(count, false) : new(null, true);

    /// <summary>Of a time that is not over, none is told as little as one to four: otherwise the first report would show.</summary>
    private static bool MayTell(int count, bool isSettled) => count >= Least || (count == 0 && isSettled);

    private static bool MayTellStates((Standing Standing, bool IsSettled) of) =>
        MayTell(of.Standing.Received, of.IsSettled) && MayTell(of.Standing.InProgress, of.IsSettled) && MayTell(of.Standing.Done, of.IsSettled);
}

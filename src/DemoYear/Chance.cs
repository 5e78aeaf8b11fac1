using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DemoYear;

/// <summary>
/// Chance of one subject (<c>complaint 17</c>): it depends on the seed and on the subject alone, so that what happens at the same time, or
/// again after an interruption, happens the same way.
/// </summary>
internal sealed class Chance(int seed, string subject)
{
    private readonly Random _random = new(BinaryPrimitives.ReadInt32LittleEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes(seed.ToString(CultureInfo.InvariantCulture) + " " + subject))));

    /// <param name="percent">Of a hundred times.</param>
    public bool Happens(int percent) => _random.Next(100) < percent;

    /// <summary>Both ends included.</summary>
    public int Between(int first, int last) => _random.Next(first, last + 1);

    public T One<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>By weight.</summary>
    public T Mostly<T>(params (int Weight, T Choice)[] choices)
    {
        var drawn = _random.Next(choices.Sum(choice => choice.Weight));
        foreach (var (weight, choice) in choices)
        {
            if (drawn < weight)
                return choice;
            drawn -= weight;
        }

        throw new InvalidOperationException("What was drawn is less than all weights together.");
    }
}

using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace ComplaintService.Tests.Intake;

/// <summary>Complaints that may be the same, as anybody may ask for them.</summary>
public sealed class SimilarTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    [Fact]
    public async Task By_asking_again_and_again_nobody_finds_the_place_of_a_telephone_closer_than_100_metres()
    {
        // Two telephones in the same square of 0.001 degrees, 90 metres apart, each alone in its category.
        await Receive("road", 16.0526, 103.6526);
        await Receive("water", 16.0534, 103.6534);
        var (road, water) = (await Edges("road", 16.053, 103.653), await Edges("water", 16.053, 103.653));
        Assert.Equal(road, water);
        Assert.All(road, edge => Assert.Equal(0.5, Math.Abs(edge * 1000 % 1), 1e-3)); // between two squares, wherever in its own it stands
    }

    [Fact]
    public async Task What_is_near_is_found_and_what_is_far_is_not()
    {
        await Receive("nuisance", 16.1001, 103.7001);
        Assert.True(await Finds("nuisance", 16.1019, 103.7001)); // 200 metres
        Assert.True(await Finds("nuisance", 16.1001, 103.7019));
        Assert.False(await Finds("nuisance", 16.1046, 103.7001)); // 500 metres
        Assert.False(await Finds("nuisance", 16.1001, 103.7051));
    }

    [Theory]
    [InlineData("welfare")]
    [InlineData("service")]
    [InlineData("tax")]
    [InlineData("other")]
    public async Task A_personal_matter_is_offered_to_nobody(string category)
    {
        await Receive(category, 16.2, 103.8);
        Assert.Equal(0, (await app.Client().GetJson($"similar?category={category}&village=7&lat=16.2&lng=103.8")).GetArrayLength());
    }

    /// <summary>Where an answer changes, found by halving: north, south, east and west.</summary>
    private async Task<List<double>> Edges(string category, double lat, double lng)
    {
        var edges = new List<double>();
        foreach (var (north, east) in ((int, int)[])[(1, 0), (-1, 0), (0, 1), (0, -1)])
        {
            var (inside, outside) = (0.0, 0.01);
            for (var step = 0; step < 20; step++)
            {
                var middle = (inside + outside) / 2;
                if (await Finds(category, lat + (north * middle), lng + (east * middle)))
                    inside = middle;
                else
                    outside = middle;
            }

            edges.Add(Math.Round(north != 0 ? lat + (north * inside) : lng + (east * inside), 6));
        }

        return edges;
    }

    private async Task<bool> Finds(string category, double lat, double lng) =>
        (await app.Client().GetJson(string.Create(CultureInfo.InvariantCulture, $"similar?category={category}&lat={lat}&lng={lng}"))).GetArrayLength() > 0;

    private async Task Receive(string category, double lat, double lng)
    {
        var answer = await app.Client().PostAsJsonAsync("complaints", new { category, subject = "เรื่องร้องเรียน", details = "รายละเอียดของเรื่องร้องเรียน", village = "7", location = new { lat, lng } }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }
}
